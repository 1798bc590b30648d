/** The engine on Apache Spark (分布式引擎), for lists past one machine; not in gongkai.jar. */
@NullMarked
package org.gongkai.harvest.spark;

import org.jspecify.annotations.NullMarked;
