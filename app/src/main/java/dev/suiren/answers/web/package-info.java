@NullMarked
package dev.suiren.answers.web;

import org.jspecify.annotations.NullMarked;
