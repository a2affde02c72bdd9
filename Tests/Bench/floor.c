// The floor: the least that a program can do which shows a page of headlines out of a database.
//
// ncursesw and SQLite, one keyset query with a LIMIT, a bar on the selected line; down, up, page down, home and
// quit. No article, no discussion, no state kept. What broadsheet takes is given as a ratio to this.

#include <curses.h>
#include <locale.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <wchar.h>

enum { MOST_ROWS = 512, TITLE = 400 };

struct headline {
  sqlite3_int64 id, published;
  char section[24], title[TITLE];
};

static struct headline page[MOST_ROWS];
static int filled, selected;
static sqlite3_stmt *older, *newer;

static struct headline *take(sqlite3_stmt *query, struct headline *into) {
  into->id = sqlite3_column_int64(query, 0);
  into->published = sqlite3_column_int64(query, 1);
  snprintf(into->section, sizeof into->section, "%s", sqlite3_column_text(query, 2));
  snprintf(into->title, sizeof into->title, "%s", sqlite3_column_text(query, 3));
  return into;
}

// Up to `count` headlines after (or before) a key, in the order in which the query gives them.
static int fetch(sqlite3_stmt *query, sqlite3_int64 published, sqlite3_int64 id, int count, struct headline *into) {
  int got = 0;
  sqlite3_bind_int64(query, 1, published);
  sqlite3_bind_int64(query, 2, id);
  sqlite3_bind_int(query, 3, count);
  while (got < count && sqlite3_step(query) == SQLITE_ROW) take(query, into + got++);
  sqlite3_reset(query);
  return got;
}

// ncurses would go on in the next line where a text is too long.
static const wchar_t *clipped(const char *text, int columns) {
  static wchar_t wide[TITLE + 64];
  size_t length = mbstowcs(wide, text, TITLE + 63);
  if (length == (size_t)-1) length = 0;
  for (size_t i = 0; i < length; i++) {
    columns -= wcwidth(wide[i]) > 0 ? wcwidth(wide[i]) : 0;
    if (columns < 0) length = i;
  }
  wide[length] = 0;
  return wide;
}

static void draw(int row) {
  char line[TITLE + 64], day[8];
  time_t seconds = (time_t)(page[row].published / 1000);
  strftime(day, sizeof day, "%d %b", gmtime(&seconds));
  snprintf(line, sizeof line, " %s  %-10s  %s", day, page[row].section, page[row].title);
  attrset(row == selected ? A_REVERSE : A_NORMAL);
  mvhline(row + 1, 0, ' ', COLS);
  mvaddwstr(row + 1, 0, clipped(line, COLS));
  attrset(A_NORMAL);
}

static void draw_all(void) {
  erase();
  attrset(A_BOLD);
  mvaddstr(0, 0, "Headlines");
  attrset(A_NORMAL);
  for (int row = 0; row < filled; row++) draw(row);
}

static void select_row(int row) {
  int before = selected;
  selected = row;
  draw(before);
  draw(row);
}

static void scroll_by(int lines) {
  setscrreg(1, LINES - 1);
  scrollok(stdscr, TRUE);
  scrl(lines);
  scrollok(stdscr, FALSE);
}

static void down(int rows) {
  if (selected + 1 < filled) {
    select_row(selected + 1);
    return;
  }
  struct headline next;
  if (filled < rows || !fetch(older, page[filled - 1].published, page[filled - 1].id, 1, &next)) return;
  memmove(page, page + 1, (size_t)(filled - 1) * sizeof *page);
  page[filled - 1] = next;
  scroll_by(1);
  draw(filled - 2);
  draw(filled - 1);
}

static void up(void) {
  if (selected > 0) {
    select_row(selected - 1);
    return;
  }
  struct headline previous;
  if (!fetch(newer, page[0].published, page[0].id, 1, &previous)) return;
  memmove(page + 1, page, (size_t)(filled - 1) * sizeof *page);
  page[0] = previous;
  scroll_by(-1);
  draw(1);
  draw(0);
}

static void page_down(int rows) {
  int got = fetch(older, page[filled - 1].published, page[filled - 1].id, rows, page);
  if (got) filled = got;
  selected = got ? 0 : filled - 1;
  draw_all();
}

static void home(int rows) {
  filled = fetch(older, INT64_MAX, INT64_MAX, rows, page);
  selected = 0;
  draw_all();
}

int main(int count, char **arguments) {
  sqlite3 *store;
  setlocale(LC_ALL, "");
  if (count != 2 || sqlite3_open_v2(arguments[1], &store, SQLITE_OPEN_READONLY, NULL) ||
      sqlite3_prepare_v2(store, "SELECT id, published, section, title FROM headline WHERE (published, id) < (?, ?) "
                                "ORDER BY published DESC, id DESC LIMIT ?", -1, &older, NULL) ||
      sqlite3_prepare_v2(store, "SELECT id, published, section, title FROM headline WHERE (published, id) > (?, ?) "
                                "ORDER BY published, id LIMIT ?", -1, &newer, NULL)) {
    fprintf(stderr, "usage: floor TABLE-FILE\n");
    return 2;
  }
  initscr();
  cbreak();
  noecho();
  idlok(stdscr, TRUE);
  curs_set(0);
  int rows = LINES - 1 < MOST_ROWS ? LINES - 1 : MOST_ROWS;
  home(rows);
  for (int key = 0; key != 'q' && filled; key = getch()) {
    if (key == 'j') down(rows);
    if (key == 'k') up();
    if (key == ' ') page_down(rows);
    if (key == 'g') home(rows);
    refresh();
  }
  endwin();
  return 0;
}
