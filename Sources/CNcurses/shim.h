/* ncurses as Swift can see it. Macros with casts or calls in them are not imported, and Swift 6 refuses to read
   global variables that anybody may write: each function here is one of those, and nothing more. */
#ifndef BROADSHEET_NCURSES_H
#define BROADSHEET_NCURSES_H

/* Features of ncurses that hide behind macros: wide characters, and structures that are not opaque. */
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <term.h>

/* Global variables. */
static inline WINDOW *curses_stdscr(void) { return stdscr; }
static inline int curses_colors(void) { return COLORS; }
static inline int curses_color_pairs(void) { return COLOR_PAIRS; }

/* Attributes are macros made by shifting. */
static inline attr_t curses_bold(void) { return A_BOLD; }
static inline attr_t curses_dim(void) { return A_DIM; }
static inline attr_t curses_italic(void) { return A_ITALIC; }
static inline attr_t curses_underline(void) { return A_UNDERLINE; }
static inline attr_t curses_reverse(void) { return A_REVERSE; }

/* The seven attributes from A_PROTECT on, which lie beside each other, as a number. */
static inline attr_t curses_numbered(int number) { return A_PROTECT * (attr_t)number; }

/* Function keys are a macro with an argument. */
static inline int curses_function_key(int number) { return KEY_F(number); }

/* Mouse masks are macros made by shifting. */
static inline mmask_t curses_click_mask(void) { return BUTTON1_PRESSED | BUTTON1_CLICKED; }
static inline mmask_t curses_release_mask(void) { return BUTTON1_RELEASED; }
static inline mmask_t curses_wheel_up_mask(void) { return BUTTON4_PRESSED; }
static inline mmask_t curses_wheel_down_mask(void) { return BUTTON5_PRESSED; }

/* setcchar's last argument is a pointer to the number of a colour pair beyond the range of a short. At most four
   marks: a cell holds five characters. */
static inline cchar_t curses_cell(wchar_t base, const wchar_t *marks, int count, attr_t attributes, int pair) {
  wchar_t text[6] = {base};
  for (int i = 0; i < count && i < 4; i++) text[i + 1] = marks[i];
  cchar_t cell;
  setcchar(&cell, text, attributes, 0, &pair);
  return cell;
}

/* A capability's text; NULL where the terminal has none (tigetstr tells "not a text" apart by -1), and for
   names that ncurses declares without const. */
static inline const char *curses_capability(const char *name) {
  const char *text = tigetstr((char *)name);
  return text == (const char *)-1 ? NULL : text;
}

/* newterm makes a description of its own; the one that setupterm made to look at is let go. */
static inline void curses_forget_description(void) {
  if (cur_term) del_curterm(cur_term);
}

/* A capability with two numbers in it, made ready to send: tparm is variadic. */
static inline const char *curses_filled(const char *capability, int first, int second) {
  return tparm((char *)capability, first, second);
}

/* How many columns ncurses will count: wcwidth, which the Glibc module hides behind a feature macro. */
extern int wcwidth(wchar_t character);
static inline int curses_columns(wchar_t character) { return wcwidth(character); }

/* A file in memory, closed on exec: memfd_create, which the Glibc module hides behind a feature macro. */
extern int memfd_create(const char *name, unsigned flags);
static inline int curses_memory_file(void) { return memfd_create("frame", 1u); }

/* The screen that the terminal shows, and the one that it will show: global variables. */
static inline WINDOW *curses_shown(void) { return curscr; }
static inline WINDOW *curses_next(void) { return newscr; }

#endif
