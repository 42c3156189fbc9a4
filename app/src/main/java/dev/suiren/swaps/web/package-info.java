@NullMarked
package dev.suiren.swaps.web;

import org.jspecify.annotations.NullMarked;
