#include <getopt.h>

// optind and its kin are global variables, which Swift 6 does not let anyone touch.
static inline int getopt_index(void) { return optind; }
static inline const char *getopt_argument(void) { return optarg; }
static inline int getopt_short_option(void) { return optopt; }

// 0 makes glibc start afresh, whatever was parsed before.
static inline void getopt_restart(void) { optind = 0; opterr = 0; }
