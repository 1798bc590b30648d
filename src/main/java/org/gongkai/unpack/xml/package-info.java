/** XML inside files (XML 部件), event by event, and the XMP packets in it ▸ what they tell. */
@NullMarked
package org.gongkai.unpack.xml;

import org.jspecify.annotations.NullMarked;
