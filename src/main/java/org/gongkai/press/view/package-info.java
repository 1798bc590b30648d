/** What templates are given (模板变量) and how it is made of an edition: pages, frames, lists, tables, charts. */
@NullMarked
package org.gongkai.press.view;

import org.jspecify.annotations.NullMarked;
