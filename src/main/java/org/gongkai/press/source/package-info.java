/**
 * What a site publishes of its sources (公开的来源): the reviewed texts as they stand under their digests, and what else its
 * pages depend on, so that anybody can build it again.
 */
@NullMarked
package org.gongkai.press.source;

import org.jspecify.annotations.NullMarked;
