/** Gleanings of one organ, or what all give together ▸ the files of the province's site (省级站点). */
@NullMarked
package org.gongkai.harvest.site;

import org.jspecify.annotations.NullMarked;
