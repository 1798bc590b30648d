/** The blocks of a document ▸ its parts as an official document has them (公文要素). Pure; knows no entry. */
@NullMarked
package org.gongkai.intake.official;

import org.jspecify.annotations.NullMarked;
