/**
 * A published site built again from what it publishes of its sources (重建核验): page after page is made by the stations of the
 * build and compared with the site's, and the reviews behind the source are followed to their signatures.
 */
@NullMarked
package org.gongkai.rebuild;

import org.jspecify.annotations.NullMarked;
