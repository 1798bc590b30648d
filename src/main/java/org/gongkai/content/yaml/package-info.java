/**
 * A text as it stands in a file ▸ its nodes and values, each with its place (YAML 与取值): what a form of keys reads,
 * and what it says of mistakes.
 */
@NullMarked
package org.gongkai.content.yaml;

import org.jspecify.annotations.NullMarked;
