/** What one run of the press prints (版面), and the release that changes are told since. */
@NullMarked
package org.gongkai.press.edition;

import org.jspecify.annotations.NullMarked;
