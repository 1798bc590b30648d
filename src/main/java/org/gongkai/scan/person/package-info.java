/** Numbers, names and addresses of people (个人信息) in text ▸ hits. */
@NullMarked
package org.gongkai.scan.person;

import org.jspecify.annotations.NullMarked;
