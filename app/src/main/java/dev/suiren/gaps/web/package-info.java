@NullMarked
package dev.suiren.gaps.web;

import org.jspecify.annotations.NullMarked;
