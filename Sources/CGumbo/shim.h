#include <gumbo.h>
#include <malloc.h>

// Swift's module of the C library has no malloc.h. Pages read one after the other need the same few megabytes each; left
// alone, the library gives them back after one page and asks for them again, piece by piece, for the next.
static inline void news_gumbo_keep_memory(void) {
  mallopt(M_TRIM_THRESHOLD, 16 << 20);
  mallopt(M_MMAP_THRESHOLD, 8 << 20);
}
