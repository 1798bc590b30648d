/** The bytes of a recording come in, what its makers and programs wrote beside sound and picture goes out (音频和视频的属性). */
@NullMarked
package org.gongkai.unpack.recording;

import org.jspecify.annotations.NullMarked;
