enum ClaimsPlaceholder {}
