#include <fribidi/fribidi.h>

// The direction of a paragraph is a cast in a macro, which Swift does not see.
static inline FriBidiParType bidi_undecided(void) { return FRIBIDI_PAR_ON; }
static inline int bidi_is_rtl(FriBidiParType direction) { return FRIBIDI_IS_RTL(direction) != 0; }
