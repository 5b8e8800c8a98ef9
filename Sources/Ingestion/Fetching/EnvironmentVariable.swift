internal import Glibc

/// A variable of the process's environment.
public enum EnvironmentVariable {
  /// Its value (`getenv`); nil where it is unset or empty.
  public static func value(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}
