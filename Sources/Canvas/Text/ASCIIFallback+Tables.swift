/// One ASCII character for each character of the blocks that letters with marks fill.
extension ASCIIFallback {
  /// U+00A0 to U+024F: Latin-1, Latin Extended-A and -B.
  static let latin = Array(
    (#" !cLoY|S"ca<--r-o+23'uP.,1o>????AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTs"#
      + #"aaaaaaaceeeeiiiidnooooo/ouuuuytyAaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGg"#
      + #"GgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSs"#
      + #"SsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzsbBBb???Cc?DDd????FfG???IKkl??NnO"#
      + #"Oo??Pp?????tTtTUu?VYyZz?????????????DDdLLlNNnAaIiOoUuUuUuUuUu?Aa"#
      + #"Aa??GgGgKkOoOo??jDDdGg??NnAa??OoAaAaEeEeIiIiOoOoRrRrUuUuSsTt??Hh"#
      + #"Nd??ZzAaEeOoOoOoOoYylnt???ACcLTsz??BU?EeJj?qRrYy"#)
      .utf8)

  /// U+1E00 to U+1EFF: Latin Extended Additional.
  static let latinAdditional = Array(
    (#"AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMm"#
      + #"MmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv"#
      + #"WwWwWwWwWwXxXxYyZzZzZzhtwyas????AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe"#
      + #"EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy????Yy"#)
      .utf8)
}
