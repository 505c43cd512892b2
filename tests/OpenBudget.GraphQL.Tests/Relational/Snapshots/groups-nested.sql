-- { authors { nodes { books { groups(by: GENRE, order: { count: DESC }) { items { key { genre } aggregate { count } } } } } } }

SELECT t0."Id"
FROM "Authors" t0
ORDER BY t0."Id"
LIMIT ?1

SELECT t1."#column0", t1."#column1", t1."#rank", t1."#parent"
FROM (SELECT t0."Genre" AS "#column0", count(*) AS "#column1", t0."AuthorId" AS "#parent", ROW_NUMBER() OVER (PARTITION BY t0."AuthorId"
ORDER BY count(*) DESC, t0."Genre") AS "#rank"
FROM "Books" t0
WHERE t0."AuthorId" IN (SELECT value FROM json_each(?1))
GROUP BY t0."AuthorId", t0."Genre") t1
WHERE t1."#rank" > ?2 AND t1."#rank" <= ?2 + ?3
ORDER BY t1."#parent", t1."#rank"
