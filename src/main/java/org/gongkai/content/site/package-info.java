/**
 * site.yaml, categories.yaml, people.yaml and the closed lists of the norms ▸ the site, its columns and its people
 * (站点数据).
 */
@NullMarked
package org.gongkai.content.site;

import org.jspecify.annotations.NullMarked;
