#include <vterm.h>

// Swift does not import bit-fields and unions well, nor macros with arguments.

enum { CVTERM_BOLD = 1, CVTERM_UNDERLINE = 2, CVTERM_ITALIC = 4, CVTERM_BLINK = 8, CVTERM_REVERSE = 16, CVTERM_STRIKE = 32 };

/// A cell's attributes as a set of bits.
static inline unsigned cvterm_attributes(const VTermScreenCell *cell) {
  return (cell->attrs.bold ? CVTERM_BOLD : 0) | (cell->attrs.underline ? CVTERM_UNDERLINE : 0) |
         (cell->attrs.italic ? CVTERM_ITALIC : 0) | (cell->attrs.blink ? CVTERM_BLINK : 0) |
         (cell->attrs.reverse ? CVTERM_REVERSE : 0) | (cell->attrs.strike ? CVTERM_STRIKE : 0);
}

/// Which font it is in, from 0 to 9.
static inline unsigned cvterm_font(const VTermScreenCell *cell) { return cell->attrs.font; }

/// -1 for the terminal's own colour, 0 to 255 in the palette, 0x1000000 and red, green, blue for 24 bit.
static inline int cvterm_colour(const VTermColor *colour) {
  if (VTERM_COLOR_IS_DEFAULT_FG(colour) || VTERM_COLOR_IS_DEFAULT_BG(colour)) return -1;
  if (VTERM_COLOR_IS_INDEXED(colour)) return colour->indexed.idx;
  return 0x1000000 | colour->rgb.red << 16 | colour->rgb.green << 8 | colour->rgb.blue;
}

/// What the pen would draw with now: bits as above, or bit 7 for a colour that is not the terminal's own.
static inline unsigned cvterm_pen(const VTermState *state) {
  unsigned bits = 0;
  VTermValue value;
  const VTermAttr flags[] = {VTERM_ATTR_BOLD, VTERM_ATTR_ITALIC, VTERM_ATTR_BLINK, VTERM_ATTR_REVERSE, VTERM_ATTR_STRIKE};
  const unsigned bit[] = {CVTERM_BOLD, CVTERM_ITALIC, CVTERM_BLINK, CVTERM_REVERSE, CVTERM_STRIKE};
  for (int i = 0; i < 5; i++)
    if (vterm_state_get_penattr(state, flags[i], &value) && value.boolean) bits |= bit[i];
  if (vterm_state_get_penattr(state, VTERM_ATTR_UNDERLINE, &value) && value.number) bits |= CVTERM_UNDERLINE;
  if (vterm_state_get_penattr(state, VTERM_ATTR_FOREGROUND, &value) && cvterm_colour(&value.color) != -1) bits |= 128;
  if (vterm_state_get_penattr(state, VTERM_ATTR_BACKGROUND, &value) && cvterm_colour(&value.color) != -1) bits |= 128;
  return bits;
}

/// A macro with an argument.
static inline VTermKey cvterm_function_key(int number) { return (VTermKey)VTERM_KEY_FUNCTION(number); }
static inline int cvterm_is_true(const VTermValue *value) { return value->boolean; }
static inline int cvterm_number(const VTermValue *value) { return value->number; }
