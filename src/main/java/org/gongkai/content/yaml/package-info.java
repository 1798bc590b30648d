/**
 * Keys of YAML and of JBake's headers, columns of tables ▸ typed values, each with its place (字段和取值), and what is
 * said of mistakes. The home of snakeyaml-engine.
 */
@NullMarked
package org.gongkai.content.yaml;

import org.jspecify.annotations.NullMarked;
