/// Why nothing could be taken out of a zip archive.
public enum ZipError: Error, Hashable, Sendable {
  /// It is cut off, or its parts do not fit together, or what comes out is not what went in.
  case damaged
  /// No file of that kind is inside.
  case nothingInside
  /// So many files of that kind are inside, and it is not said which is meant.
  case severalInside(Int)
  /// The file inside needs a password.
  case encrypted
  /// It is packed in a way that is not read here: the method's number in APPNOTE.TXT, 4.4.5.
  case unknownMethod(Int)
  /// The file inside is larger than this many bytes.
  case tooLarge(limit: Int)
  /// zlib is not installed.
  case noLibrary
}
