/**
 * The bake: JBake's Oven drives the journey from the editors' folder to the site, and JBake's extension points — markup
 * and template engines, model extractors, rendering tools, jbake.properties — work in it. The home of jbake-core.
 */
@NullMarked
package org.gongkai.bake;

import org.jspecify.annotations.NullMarked;
