/// Documentation that a test writes and checks: run with `-Dsuiren.write-docs=true` to write it.
package dev.suiren.docs;
