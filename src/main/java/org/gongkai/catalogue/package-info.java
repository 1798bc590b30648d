/**
 * The catalogue (主动公开目录): entries come in; their order, columns, standing and links between them go out. Pure.
 */
@NullMarked
package org.gongkai.catalogue;

import org.jspecify.annotations.NullMarked;
