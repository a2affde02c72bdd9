import CFriBidi

/// A paragraph as the Unicode bidirectional algorithm (UAX #9) sees it.
package struct Paragraph: Hashable, Sendable {
  /// Whether it is written from right to left: the direction of its first letter that has one (P2, P3).
  package let isRightToLeft: Bool
  /// Of each character; those of an odd level are written from right to left.
  package private(set) var levels: [Int8]
  /// What each character looks like where it stands: brackets turned round (L4), Arabic letters joined to their
  /// neighbours. As many as there are characters.
  package private(set) var shapes: [UInt32]

  package init(_ scalars: [UInt32]) {
    let count = FriBidiStrIndex(scalars.count)
    var types = [FriBidiCharType](repeating: FriBidiCharType(rawValue: 0), count: scalars.count)
    var brackets = [FriBidiBracketType](repeating: 0, count: scalars.count)
    levels = [Int8](repeating: 0, count: scalars.count)
    shapes = scalars
    fribidi_get_bidi_types(scalars, count, &types)
    fribidi_get_bracket_types(scalars, count, types, &brackets)
    var direction = bidi_undecided()
    // 0 where there was no memory: everything stands in the order it was written in.
    let isSorted = fribidi_get_par_embedding_levels_ex(types, brackets, count, &direction, &levels) != 0
    isRightToLeft = isSorted && bidi_is_rtl(direction) != 0
    if isSorted { shape(scalars, types, count) }
  }

  private mutating func shape(_ scalars: [UInt32], _ types: [FriBidiCharType], _ count: FriBidiStrIndex) {
    var joining = [FriBidiArabicProp](repeating: 0, count: scalars.count)
    fribidi_get_joining_types(scalars, count, &joining)
    fribidi_join_arabic(types, count, levels, &joining)
    let flags = FriBidiFlags(FRIBIDI_FLAG_SHAPE_MIRRORING | FRIBIDI_FLAG_SHAPE_ARAB_PRES)
    fribidi_shape(flags, levels, count, &joining, &shapes)
  }
}
