#include <hyphen.h>
#include <stdlib.h>

// Where a word may be parted, as odd digits. Places at which its spelling would change are left out; what libhyphen
// allocates to tell of them is only here to be freed.
static inline int hyphen_places(HyphenDict *dictionary, const char *word, int size, char *marks) {
  char **replacements = NULL;
  int *positions = NULL;
  int *cuts = NULL;
  int failure = hnj_hyphen_hyphenate2(dictionary, word, size, marks, NULL, &replacements, &positions, &cuts);
  for (int i = 0; replacements && i < size; i++) {
    if (replacements[i]) marks[i] = '0';
    free(replacements[i]);
  }
  free(replacements);
  free(positions);
  free(cuts);
  return failure;
}
