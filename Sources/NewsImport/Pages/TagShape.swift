import CGumbo

/// How an element takes part in the layout of text.
enum TagShape: UInt8 {
  case inline
  case block
  case paragraph
  case heading
  case item
  case cell
  case quote
  case preformatted
  case lineBreak
  /// Nothing inside is text of the page.
  case skipped

  @inline(__always)
  static func of(_ tag: GumboTag) -> TagShape { byTag[Int(tag.rawValue)] }

  private static let byTag: [TagShape] = {
    var table = [TagShape](repeating: .inline, count: Int(GUMBO_TAG_LAST.rawValue) + 1)
    func set(_ shape: TagShape, _ tags: [GumboTag]) {
      for tag in tags { table[Int(tag.rawValue)] = shape }
    }
    set(
      .block,
      [
        GUMBO_TAG_HTML, GUMBO_TAG_BODY, GUMBO_TAG_ARTICLE, GUMBO_TAG_SECTION, GUMBO_TAG_NAV, GUMBO_TAG_ASIDE,
        GUMBO_TAG_HGROUP, GUMBO_TAG_HEADER, GUMBO_TAG_FOOTER, GUMBO_TAG_ADDRESS, GUMBO_TAG_HR, GUMBO_TAG_OL,
        GUMBO_TAG_UL, GUMBO_TAG_DL, GUMBO_TAG_FIGURE, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_MAIN, GUMBO_TAG_DIV,
        GUMBO_TAG_TABLE, GUMBO_TAG_CAPTION, GUMBO_TAG_TBODY, GUMBO_TAG_THEAD, GUMBO_TAG_TFOOT, GUMBO_TAG_TR,
        GUMBO_TAG_FORM, GUMBO_TAG_FIELDSET, GUMBO_TAG_LEGEND, GUMBO_TAG_DETAILS, GUMBO_TAG_SUMMARY,
        GUMBO_TAG_CENTER, GUMBO_TAG_MENU, GUMBO_TAG_DIR,
      ])
    set(.paragraph, [GUMBO_TAG_P])
    set(
      .heading, [GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6])
    set(.item, [GUMBO_TAG_LI, GUMBO_TAG_DT, GUMBO_TAG_DD])
    set(.cell, [GUMBO_TAG_TD, GUMBO_TAG_TH])
    set(.quote, [GUMBO_TAG_BLOCKQUOTE])
    set(.preformatted, [GUMBO_TAG_PRE, GUMBO_TAG_LISTING])
    set(.lineBreak, [GUMBO_TAG_BR])
    set(
      .skipped,
      [
        GUMBO_TAG_HEAD, GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_TEMPLATE, GUMBO_TAG_NOSCRIPT,
        GUMBO_TAG_TITLE, GUMBO_TAG_TEXTAREA, GUMBO_TAG_SELECT, GUMBO_TAG_BUTTON, GUMBO_TAG_DATALIST,
        GUMBO_TAG_IFRAME, GUMBO_TAG_NOFRAMES, GUMBO_TAG_SVG, GUMBO_TAG_VIDEO, GUMBO_TAG_AUDIO,
        GUMBO_TAG_CANVAS, GUMBO_TAG_MAP, GUMBO_TAG_RP,
      ])
    return table
  }()
}
