package import NewsModel

/// The marks of the program's own, each with one of ASCII.
extension Look {
  package var unreadMark: Unicode.Scalar { isASCII ? "*" : "●" }
  package var starMark: Unicode.Scalar { isASCII ? "+" : "★" }
  package var selectionBar: Unicode.Scalar { isASCII ? ">" : "▌" }
  package var ellipsis: SafeText { isASCII ? "~" : "…" }
  package var dot: SafeText { isASCII ? " - " : " · " }
  package var moreLeft: Unicode.Scalar { isASCII ? "<" : "‹" }
  package var moreRight: Unicode.Scalar { isASCII ? ">" : "›" }
}
