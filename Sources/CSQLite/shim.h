#include <sqlite3.h>

// sqlite3_db_config is variadic, which Swift cannot call: this is its form for switches (int, int *).
static inline int news_sqlite_switch(sqlite3 *database, int option, int isOn) {
  return sqlite3_db_config(database, option, isOn, (int *)0);
}

// SQLITE_TRANSIENT is a cast macro, which Swift cannot import: SQLite copies the bytes at once. An
// empty buffer of Swift may have no address, which SQLite would take for NULL.
static inline int news_sqlite_bind_text(sqlite3_stmt *statement, int index, const char *text, sqlite3_uint64 length) {
  return sqlite3_bind_text64(statement, index, text ? text : "", length, SQLITE_TRANSIENT, SQLITE_UTF8);
}

static inline int news_sqlite_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 length) {
  return sqlite3_bind_blob64(statement, index, bytes ? bytes : "", length, SQLITE_TRANSIENT);
}

// The log and its index stay when the last one leaves, so that accounts that may only read can come in next.
static inline int news_sqlite_keep_log(sqlite3 *database) {
  int isOn = 1;
  return sqlite3_file_control(database, "main", SQLITE_FCNTL_PERSIST_WAL, &isOn);
}

// The type of a pointer that SQLite hands on is named by a literal, which has to stay where it is. NULL where this
// SQLite has no FTS5.
static inline fts5_api *news_sqlite_fts5(sqlite3 *database) {
  fts5_api *api = 0;
  sqlite3_stmt *statement = 0;
  if (sqlite3_prepare_v2(database, "select fts5(?1)", -1, &statement, 0) == SQLITE_OK) {
    sqlite3_bind_pointer(statement, 1, (void *)&api, "fts5_api_ptr", 0);
    sqlite3_step(statement);
  }
  sqlite3_finalize(statement);
  return api;
}
