/** Web pages (网页) ▸ the blocks of their text, without what stands around it. */
@NullMarked
package org.gongkai.intake.web;

import org.jspecify.annotations.NullMarked;
