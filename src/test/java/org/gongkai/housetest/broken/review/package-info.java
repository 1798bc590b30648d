package org.gongkai.housetest.broken.review;
