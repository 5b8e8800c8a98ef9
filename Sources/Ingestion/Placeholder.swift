enum IngestionPlaceholder {}
