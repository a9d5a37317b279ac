#pragma once
#include <stddef.h>

/// One embedded page: its file name, such as `email.zh.md`, and its bytes.
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} screens_page;

/// Every page of the folder `Pages`, in the order of the index in `Screens.c`.
extern const screens_page screens_pages[];
extern const size_t screens_page_count;

/// The table by its address: Swift does not import an array of unknown length.
static inline const screens_page *screens_table(void) { return screens_pages; }
