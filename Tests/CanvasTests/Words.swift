import Canvas

/// Text of a test's own, whatever is in it.
struct Words: DrawableText, ExpressibleByStringLiteral {
  let drawable: String

  init(_ text: String) { drawable = text }
  init(stringLiteral value: String) { drawable = value }
}

extension Frame {
  init(columns: Int, rows: Int = 1) {
    self.init(size: Size(columns: columns, rows: rows))
  }

  mutating func put(words text: Words, column: Int = 0, row: Int = 0, clip: Rect? = nil) -> Int {
    put(text, at: Point(column: column, row: row), clip: clip)
  }
}

/// Texts in which clusters, widths and marks meet, for tests that go through all of them.
let difficultTexts = [
  "", " ", "plain words", "naïve café", "e\u{301}e\u{301}\u{302}\u{303}\u{304}\u{305}", "\u{301}lonely",
  "漢字かな交じり文。",
  "한국어 조사", "\u{1112}\u{1161}\u{11AB}", "👩‍👩‍👧 family", "👍🏽 ok", "🇩🇪🇫🇷 flags 🇺", "1️⃣ keycap", "❤️ and ❤", "क्षत्रिय हिन्दी",
  "العربية נִקּוּד", "a\u{200B}b\u{2060}c\u{FEFF}d", "x\u{200D}y", "tab\tand\u{1B}[31mred\u{7}", "\u{9B}31m",
  "สวัสดีชาวโลก",
  "a漢b字c", "–—…“”‘’", "\u{1F3FB}", "👩‍", "\u{E0041}tag", "𝒜𝓁𝓅𝒽𝒶", "نص عربي", "\u{FFFD}\u{E000}",
]
