-- { books { pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }

SELECT t0."Id"
FROM "Books" t0
ORDER BY t0."Id"
LIMIT $1
