#include "Screens.h"

const screens_page screens_pages[] = {{0, 0, 0}};
const size_t screens_page_count = 0;
