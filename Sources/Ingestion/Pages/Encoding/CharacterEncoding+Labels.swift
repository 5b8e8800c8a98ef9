extension CharacterEncoding {
  /// What iconv calls the encodings that it decodes for us, by the labels that the WHATWG Encoding
  /// Standard gives them. Only those that write ASCII as ASCII: the others cannot be declared in a
  /// page.
  static func iconvName(label: String) -> String? { iconvNames[label] }

  private static let iconvNames: [String: String] = {
    let families: [(name: String, labels: String)] = [
      ("WINDOWS-1250", "windows-1250 cp1250 x-cp1250"),
      ("WINDOWS-1251", "windows-1251 cp1251 x-cp1251"),
      ("WINDOWS-1253", "windows-1253 cp1253 x-cp1253"),
      ("WINDOWS-1254", "windows-1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 iso_8859-9 latin5 l5"),
      ("WINDOWS-1255", "windows-1255 cp1255 x-cp1255"),
      ("WINDOWS-1256", "windows-1256 cp1256 x-cp1256"),
      ("WINDOWS-1257", "windows-1257 cp1257 x-cp1257"),
      ("WINDOWS-1258", "windows-1258 cp1258 x-cp1258"),
      ("CP874", "windows-874 dos-874 iso-8859-11 iso8859-11 tis-620"),
      ("ISO-8859-2", "iso-8859-2 iso8859-2 iso_8859-2 latin2 l2"),
      ("ISO-8859-3", "iso-8859-3 iso8859-3 iso_8859-3 latin3 l3"),
      ("ISO-8859-4", "iso-8859-4 iso8859-4 iso_8859-4 latin4 l4"),
      ("ISO-8859-5", "iso-8859-5 iso8859-5 iso_8859-5 cyrillic"),
      ("ISO-8859-6", "iso-8859-6 iso8859-6 iso_8859-6 arabic"),
      ("ISO-8859-7", "iso-8859-7 iso8859-7 iso_8859-7 greek greek8"),
      ("ISO-8859-8", "iso-8859-8 iso8859-8 iso_8859-8 hebrew visual iso-8859-8-i logical"),
      ("ISO-8859-10", "iso-8859-10 iso8859-10 latin6 l6"),
      ("ISO-8859-13", "iso-8859-13 iso8859-13"), ("ISO-8859-14", "iso-8859-14 iso8859-14"),
      ("ISO-8859-16", "iso-8859-16"), ("KOI8-R", "koi8-r koi8 koi koi8_r cskoi8r"),
      ("KOI8-U", "koi8-u koi8-ru"), ("IBM866", "ibm866 cp866 866"),
      ("MACINTOSH", "macintosh mac x-mac-roman"),
      ("CP932", "shift_jis shift-jis sjis x-sjis ms_kanji windows-31j ms932"),
      ("EUC-JP", "euc-jp x-euc-jp"), ("ISO-2022-JP", "iso-2022-jp"),
      ("GB18030", "gb18030 gbk gb2312 x-gbk chinese gb_2312-80 gb_2312 euc-cn"),
      ("BIG5-HKSCS", "big5 big5-hkscs cn-big5 x-x-big5"),
      ("CP949", "euc-kr ks_c_5601-1987 ks_c_5601-1989 ksc5601 korean windows-949"),
    ]
    var names: [String: String] = [:]
    for family in families {
      for label in family.labels.split(separator: " ") { names[String(label)] = family.name }
    }
    return names
  }()
}
