#include <stdint.h>
#include <png.h>
#include <turbojpeg.h>
#include <webp/decode.h>

// Macros that Swift does not see, for their casts.
static inline uint32_t picture_png_version(void) { return PNG_IMAGE_VERSION; }
static inline uint32_t picture_png_rgb(void) { return PNG_FORMAT_RGB; }
