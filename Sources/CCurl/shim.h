#include <curl/curl.h>
#include <malloc.h>

// curl_easy_setopt, curl_multi_setopt and curl_easy_getinfo are variadic, which Swift cannot call: one
// wrapper for each type of argument. Each is defined without the macro of the same name, which would check
// the type of an option that is only known when it runs.
#undef curl_easy_setopt
#undef curl_easy_getinfo
#undef curl_multi_setopt

static inline CURLcode news_curl_set_number(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode news_curl_set_size(CURL *handle, CURLoption option, curl_off_t value) {
  return curl_easy_setopt(handle, option, value);
}

// The text is copied by curl.
static inline CURLcode news_curl_set_text(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}

// The thing pointed to is not copied: it has to outlive the transfer.
static inline CURLcode news_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode news_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode news_curl_set_writer(CURL *handle, CURLoption option, curl_write_callback value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode news_curl_set_socket_maker(CURL *handle, CURLoption option, curl_opensocket_callback value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLMcode news_curl_multi_set_number(CURLM *handle, CURLMoption option, long value) {
  return curl_multi_setopt(handle, option, value);
}

// 0 where curl does not know.
static inline long news_curl_number(CURL *handle, CURLINFO info) {
  long value = 0;
  return curl_easy_getinfo(handle, info, &value) == CURLE_OK ? value : 0;
}

static inline curl_off_t news_curl_size(CURL *handle, CURLINFO info) {
  curl_off_t value = 0;
  return curl_easy_getinfo(handle, info, &value) == CURLE_OK ? value : 0;
}

// CURL_SOCKET_BAD is a cast macro, which Swift cannot import.
static inline curl_socket_t news_curl_no_socket(void) { return CURL_SOCKET_BAD; }

// The message is a struct with a union in it, and the result lies in the union.
static inline CURLcode news_curl_result(const CURLMsg *message) { return message->data.result; }

// Swift's module of the C library has no malloc.h. Bodies of megabytes go back to the system as soon as they have been
// read; left alone, the library takes the first one that is let go of for a sign to keep such pieces. Smaller ones follow
// one another: giving each back and asking again would have every page of it made anew.
static inline void news_curl_give_back_big_bodies(void) {
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
  mallopt(M_TRIM_THRESHOLD, 2 << 20);
}
