@NullMarked
package dev.suiren.effect.web;

import org.jspecify.annotations.NullMarked;
