@NullMarked
package dev.suiren.runs.web;

import org.jspecify.annotations.NullMarked;
