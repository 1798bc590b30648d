/** An address or an archive ▸ the files that are there, in limits, and why others could not be had (取得). */
@NullMarked
package org.gongkai.fetch;

import org.jspecify.annotations.NullMarked;
