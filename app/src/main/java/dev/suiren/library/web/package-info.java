@NullMarked
package dev.suiren.library.web;

import org.jspecify.annotations.NullMarked;
