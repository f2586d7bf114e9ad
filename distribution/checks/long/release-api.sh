# SPDX-License-Identifier: Apache-2.0
# What: keeps today's contracts under framework/api/released, as VERSION, for later ones to be compared with
set -euo pipefail
version=${1:?release-api needs the version, such as 0.1.0}
kept=framework/api/released/org/vitrine/vitrine-api/$version
[ ! -e "$kept" ] || { echo "$version is released: what was promised stays as it is." >&2; exit 1; }
work=framework/target/release-api

# The contracts' own sources under the released version, beside the parent that they are built with.
rm -rf "$work"
mkdir -p "$work"
cp -r framework/api/pom.xml framework/api/bnd.bnd framework/api/src "$work"
sed -i.orig "s|<artifactId>vitrine-api</artifactId>|&<version>$version</version>|; s|</parent>|<relativePath>../../pom.xml</relativePath>&|" "$work/pom.xml"
build() { ./mvnw -q -Pfast -Dmaven.test.skip=true -f "$work" clean package; }

./mvnw -q -Pfast -Dmaven.test.skip=true -pl framework -am install
build && cp "$work/target/vitrine-api-$version.jar" "$work/first.jar"
build
cmp "$work/first.jar" "$work/target/vitrine-api-$version.jar" || { echo "Two builds of the same sources differ." >&2; exit 1; }

version_of() { sed -n "s|.*<artifactId>$1</artifactId><version>\([^<]*\)</version>.*|\1|p" framework/bom/pom.xml; }
jackson=$(version_of jackson-bom)
mkdir -p "$kept"
mv "$work/first.jar" "$kept/vitrine-api-$version.jar"
cat >"$kept/vitrine-api-$version.pom" <<POM
<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>org.vitrine</groupId>
  <artifactId>vitrine-api</artifactId>
  <version>$version</version>
  <dependencies>
    <dependency><groupId>com.fasterxml.jackson.core</groupId><artifactId>jackson-databind</artifactId><version>$jackson</version></dependency>
    <dependency><groupId>com.fasterxml.jackson.datatype</groupId><artifactId>jackson-datatype-jsr310</artifactId><version>$jackson</version></dependency>
    <dependency><groupId>com.fasterxml.jackson.datatype</groupId><artifactId>jackson-datatype-jdk8</artifactId><version>$jackson</version></dependency>
    <dependency><groupId>jakarta.ws.rs</groupId><artifactId>jakarta.ws.rs-api</artifactId><version>$(version_of jakarta.ws.rs-api)</version></dependency>
  </dependencies>
</project>
POM
ls -l "$kept"
