@NullMarked
package dev.suiren.glossary.web;

import org.jspecify.annotations.NullMarked;
