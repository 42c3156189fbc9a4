@NullMarked
package dev.suiren.base.web;

import org.jspecify.annotations.NullMarked;
